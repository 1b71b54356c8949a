package org.acogida.people;

import java.util.Arrays;

/** Numbers in a row, small. */
final class Numbers {
    private static final int FEW = 2;

    private int[] values = new int[FEW];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 2) + FEW);
        }
        values[size++] = value;
    }

    void remove(int value) {
        for (int at = 0; at < size; at++) {
            if (values[at] == value) {
                values[at] = values[--size];
                return;
            }
        }
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }
}
