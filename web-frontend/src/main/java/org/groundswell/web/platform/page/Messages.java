package org.groundswell.web.platform.page;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.stereotype.Component;

/**
 * Every text of every page, from all message files in one table: a page shows hundreds, and file by file each would be looked for in
 * dozens. There is one language.
 */
@Component("messageSource")
class Messages extends AbstractMessageSource {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Locale language;

    /** @throws IllegalStateException where two files have a text of the same key */
    Messages(@Value("${spring.messages.basename}") List<String> files, @Value("${spring.web.locale}") Locale language) {
        this.language = language;
        for (String file : files) {
            read(file + ".properties").forEach((key, text) -> {
                if (texts.put(String.valueOf(key), String.valueOf(text)) != null) {
                    throw new IllegalStateException(key + " has a text in " + file + " and in a file before it");
                }
            });
        }
    }

    private static Properties read(String file) {
        Properties read = new Properties();
        try (Reader reader = new EncodedResource(new ClassPathResource(file), StandardCharsets.UTF_8).getReader()) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        return texts.get(key);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        String text = texts.get(key);
        return text == null ? null : formats.computeIfAbsent(key, any -> new MessageFormat(text, language));
    }
}
