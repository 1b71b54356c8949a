package org.acogida.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which network addresses belong to the public internet: not this machine, its networks, or a range kept for other uses. */
final class PublicAddress {

    /** Ranges of IPv4 that are not public: their first bytes and how many bits of them count. */
    private static final int[][] KEPT = {
        {0, 0, 0, 8},
        {10, 0, 0, 8},
        {100, 64, 0, 10},
        {127, 0, 0, 8},
        {169, 254, 0, 16},
        {172, 16, 0, 12},
        {192, 0, 0, 24},
        {192, 0, 2, 24},
        {192, 88, 99, 24},
        {192, 168, 0, 16},
        {198, 18, 0, 15},
        {198, 51, 100, 24},
        {203, 0, 113, 24},
        {224, 0, 0, 3}
    };

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int start = number(bytes[0], bytes[1], bytes[2]);
        for (int[] range : KEPT) {
            int shift = 24 - range[3];
            if (start >>> shift == number((byte) range[0], (byte) range[1], (byte) range[2]) >>> shift) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte first, byte second, byte third) {
        return (first & 0xFF) << 16 | (second & 0xFF) << 8 | (third & 0xFF);
    }

    /** Global unicast is 2000::/3; in it Teredo and its neighbours, documentation and 6to4 lead elsewhere. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
        boolean lateDocumentation = first == 0x3fff && second < 0x1000;
        return first >>> 13 == 1 && !special && first != 0x2002 && !lateDocumentation;
    }
}
