package org.acogida.health;

/**
 * How full a disk is that the program or its database writes to.
 *
 * @param path a folder on it
 * @param percent how much of it is in use, from 0 to 100
 */
public record Disk(Whose whose, String path, int percent, long freeBytes) {
    /** From so many percent on it is said, ever louder. */
    private static final int[] LEVELS = {80, 90, 95};

    /** Who writes to it. */
    public enum Whose {
        DATABASE,
        PROGRAM
    }

    /** 0 where there is room; 1 from 80 %, 2 from 90 %, 3 from 95 % on. */
    public int level() {
        int level = 0;
        while (level < LEVELS.length && percent >= LEVELS[level]) {
            level++;
        }
        return level;
    }
}
