package org.groundswell.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where unpacked server programs are kept between runs and shared between checkouts: {@code GROUNDSWELL_CACHE}, else
 * {@code $XDG_CACHE_HOME/groundswell}, else {@code ~/.cache/groundswell}. Nothing in it is precious.
 */
final class CacheDirectory {

    private CacheDirectory() {}

    static Path resolve(String name) {
        Path directory = root().resolve(name);
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + directory + "; set GROUNDSWELL_CACHE to a place", e);
        }
    }

    private static Path root() {
        String own = System.getenv("GROUNDSWELL_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        Path caches = shared != null && !shared.isBlank()
                ? Path.of(shared)
                : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("groundswell");
    }
}
