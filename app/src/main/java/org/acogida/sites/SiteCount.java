package org.acogida.sites;

/**
 * How many are at a site now.
 *
 * @param people who stay there, with or without a bed
 * @param reserved reservations, with or without a bed
 * @param taken beds in use that somebody who stays there has
 * @param kept beds in use that somebody reserved
 * @param displaced beds out of use that somebody has or reserved
 */
public record SiteCount(int people, int reserved, int taken, int kept, int displaced) {
    public static final SiteCount NOBODY = new SiteCount(0, 0, 0, 0, 0);
}
