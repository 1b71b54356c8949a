package org.acogida.tablets;

import java.nio.charset.StandardCharsets;

/** What somebody types or scans as a receipt or as a code of enrolment: it reads as one, or it does not. */
public final class ReceiptTarget {
    private ReceiptTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        Receipt.read(typed).map(Receipt.Signed::receipt).ifPresent(receipt -> {
            if (receipt.uncertainty().isNegative()
                    || receipt.filed().minus(receipt.uncertainty()).isAfter(receipt.filed())) {
                throw new IllegalStateException("a receipt of no time: " + typed);
            }
        });
        EnrolmentCodes.read(typed).ifPresent(code -> {
            if (code.length() != EnrolmentCodes.LENGTH) {
                throw new IllegalStateException("a code of another length: " + typed);
            }
        });
    }
}
