package org.groundswell.command.platform.testing;

import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.platform.seal.SealedTexts;

/** Words as the shared service seals them. */
public final class TestTexts {

    private TestTexts() {}

    public static SealedTexts sealedTexts() {
        return new SealedTexts(RunningService.shared().bean(PersonKeys.class));
    }
}
