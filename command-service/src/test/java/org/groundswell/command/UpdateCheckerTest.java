package org.groundswell.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;

class UpdateCheckerTest {

    @Test
    void nothing_phones_home_once_the_application_class_is_there() throws ClassNotFoundException {
        System.clearProperty("axoniq.update-checker.disabled");
        assertThat(UsagePropertyProvider.create().getDisabled())
                .as("Axon's own default")
                .isFalse();

        Class.forName(CommandServiceApplication.class.getName(), true, new Fresh());

        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
    }

    /** Initialises the application class anew, as a new process would. */
    private static final class Fresh extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(CommandServiceApplication.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (var bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = java.util.Objects.requireNonNull(bytes).readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
