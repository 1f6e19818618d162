package org.groundswell.web.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question to a service: a path below {@code /api/v1} and what is asked of it. Immutable.
 *
 * <pre>{@code Ask.of("/programmes/{p}/sites", programme).with("region", region).asAt(page.here().asAt())}</pre>
 */
public final class Ask {

    private final String path;
    private final @Nullable String programme;
    private final List<Pair> pairs;

    private record Pair(String name, String value) {}

    private Ask(String path, @Nullable String programme, List<Pair> pairs) {
        this.path = path;
        this.programme = programme;
        this.pairs = pairs;
    }

    /** A path template; its variables are encoded. A first variable after {@code /programmes/} names the programme asked about. */
    public static Ask of(String template, Object... variables) {
        String path = UriComponentsBuilder.fromPath(template)
                .encode()
                .buildAndExpand(variables)
                .toUriString();
        boolean ofProgramme = template.startsWith("/programmes/{") && variables.length > 0;
        return new Ask(path, ofProgramme ? String.valueOf(variables[0]) : null, List.of());
    }

    /** Adds a filter; null and blank values are left out. */
    public Ask with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(name, value.toString()));
        return new Ask(path, programme, List.copyOf(more));
    }

    /** The moment to read at; null or blank is the present. */
    public Ask asAt(@Nullable String moment) {
        return with("asAt", moment);
    }

    boolean isLive() {
        return !has("asAt");
    }

    boolean has(String name) {
        return pairs.stream().anyMatch(pair -> pair.name().equals(name));
    }

    @Nullable
    String programme() {
        return programme;
    }

    URI under(String base) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        pairs.forEach(pair -> query.queryParam(pair.name(), "{v}"));
        return URI.create(base
                + path
                + query.encode()
                        .buildAndExpand(pairs.stream().map(Pair::value).toArray())
                        .toUriString());
    }

    @Override
    public String toString() {
        return path + pairs;
    }
}
