package org.groundswell.command.platform.seal;

import org.groundswell.domain.PersonId;

/** Published in this process once nobody can open a person's words any more: whoever holds some in memory forgets them. */
public record KeyDestroyed(PersonId person) {}
