package org.groundswell.web.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Addresses of style sheets, scripts and images. All lie below one folder named after the digest of them all, so browsers
 * keep them for a year and never use an old one.
 */
@Component
public class Assets {

    static final String LOCATION = "classpath:/assets/";

    private final String base;

    Assets() {
        this.base = "/assets/" + digest() + "/";
    }

    /** The address of an asset by its file name. */
    public String url(String name) {
        return base + name;
    }

    String base() {
        return base;
    }

    private static String digest() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Resource asset : all()) {
                hash.update(asset.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The assets cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Resource> all() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:/assets/*.*");
        return Stream.of(found)
                .sorted(Comparator.comparing(asset -> String.valueOf(asset.getFilename())))
                .toList();
    }
}
