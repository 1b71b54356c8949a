package org.acogida.people;

/** By how many slips of the hand two words differ: a letter too many, too few, another one, or two in each other's place. */
final class Spelling {
    private Spelling() {}

    /** How many slips, as far as {@code most}; one more than that where there are more. */
    static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int start = 0;
        int end = one.length();
        int otherEnd = other.length();
        while (start < end && start < otherEnd && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (end > start && otherEnd > start && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
            end--;
            otherEnd--;
        }
        return Math.min(most + 1, whole(one.substring(start, end), other.substring(start, otherEnd), most));
    }

    private static int whole(String one, String other, int most) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            int least = row;
            for (int column = 1; column <= other.length(); column++) {
                int other1 = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(Math.min(now[column - 1], last[column]) + 1, last[column - 1] + other1);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    now[column] = Math.min(now[column], before[column - 2] + 1);
                }
                least = Math.min(least, now[column]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }
}
