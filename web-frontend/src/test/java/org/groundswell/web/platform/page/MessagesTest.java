package org.groundswell.web.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ClassPathResource;

class MessagesTest {

    private static final List<String> LISTED = listed();

    private static List<String> listed() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties settings = yaml.getObject();
        return Arrays.asList(settings.getProperty("spring.messages.basename").split(","));
    }

    @Test
    void every_file_of_texts_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(files.map(
                            file -> "messages/" + file.getFileName().toString().replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(LISTED);
        }
    }

    @Test
    void a_text_is_found_whatever_file_it_stands_in_and_its_arguments_are_put_in() {
        Messages messages = new Messages(LISTED, Locale.UK);
        assertThat(messages.getMessage("home.needs", null, Locale.UK)).isEqualTo("Needs you");
        assertThat(messages.getMessage("calendar.link", null, Locale.UK)).isNotBlank();
        assertThat(messages.getMessage("home.need.notStarted", new Object[] {1200, 3, "Spring", "May"}, Locale.UK))
                .isEqualTo("1,200 of 3 sites have not started Spring, which closes on May.");
        assertThat(messages.getMessage("no.such.key", null, "otherwise", Locale.UK))
                .isEqualTo("otherwise");
        assertThatThrownBy(() -> messages.getMessage("no.such.key", null, Locale.UK))
                .isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void a_key_with_two_texts_is_refused() {
        List<String> twice = List.of("messages/home", "messages/sites", "messages/home");
        assertThatThrownBy(() -> new Messages(twice, Locale.UK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("messages/home");
    }
}
