package org.acogida.opening;

/**
 * A case in which something is to be recorded that no closed file keeps anybody from recording.
 *
 * @param shown whether the file is open to the account as well; where it is not, nothing of it may be shown
 */
public record ToRecord(OpenedFile file, boolean shown) {}
