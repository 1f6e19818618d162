package org.groundswell.domain.transfer;

/**
 * A programme as far as it was moved.
 *
 * @param brought whether it came from another installation
 */
public record TransferState(boolean brought) {}
