package org.groundswell.testkit.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on the text of the project that no compiler knows. */
final class Tidiness {

    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml",
            "core-domain",
            "command-service",
            "query-service",
            "web-frontend",
            "infra",
            "README.md",
            "LICENSE");

    /** Made by builds, editors and runs; none of it is the project. */
    private static final Set<String> NOT_THE_PROJECT =
            Set.of("target", "node_modules", "node", ".git", ".groundswell", ".idea", ".vscode");

    private static final Set<String> TEXT = Set.of(
            "java",
            "xml",
            "jte",
            "js",
            "css",
            "md",
            "sh",
            "sql",
            "json",
            "yaml",
            "yml",
            "properties",
            "html",
            "svg",
            "");

    private static final int LONGEST_FILE = 300;

    /** Tests are lists of rules and may run on. */
    private static final int LONGEST_TEST = 500;

    private record Rule(String name, Pattern where, Pattern what) {
        Rule(String name, String where, String what) {
            this(name, Pattern.compile(where), Pattern.compile(what));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("a path of one machine", ".*", "(^|[^\\p{Alnum}])/(w[o]rk|f[a]rm|r[o]ot|h[o]me/[a-z]+)/"),
            new Rule("something left to do", ".*\\.(java|jte|js|sql|xml|sh)", "\\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\\b"),
            new Rule("a test that does not run", ".*\\.java", "@D[i]sabled|@I[g]nore\\b|a[s]sumeTrue\\(false"),
            new Rule("a wait for time instead of for an event", ".*\\.java", "Thread\\.s[l]eep\\("),
            new Rule(
                    "another database",
                    ".*\\.(java|xml|properties|yaml|yml)",
                    "(org|com)\\.h[2]\\b|jdbc:h[2]|h[2]database:h2<"),
            new Rule(
                    "a library that was ruled out",
                    ".*\\.java",
                    "^import (static )?(l[o]mbok|io\\.v[a]vr|org\\.m[a]pstruct|com\\.t[h]oughtworks)\\."),
            new Rule("a swallowed exception", ".*\\.java", "c[a]tch \\([^)]*\\) *\\{ *\\}"));

    private Tidiness() {}

    /** Every breach below the root, as {@code file:line: rule}. */
    static List<String> breaches(Path root) throws IOException {
        List<String> breaches = new ArrayList<>(strangersAtTheTop(root));
        for (Path file : files(root)) {
            String path = root.relativize(file).toString();
            List<String> lines =
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            int longest = path.contains("/src/test/") ? LONGEST_TEST : LONGEST_FILE;
            if (path.matches(".*\\.(java|jte|js)") && lines.size() > longest) {
                breaches.add(path + ":" + lines.size() + ": a file of more than " + longest + " lines");
            }
            for (Rule rule : RULES) {
                if (rule.where().matcher(path).matches()) {
                    breaches.addAll(find(rule, path, lines));
                }
            }
        }
        return breaches;
    }

    private static List<String> find(Rule rule, String path, List<String> lines) {
        List<String> breaches = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            if (rule.what().matcher(lines.get(number)).find()) {
                breaches.add(path + ":" + (number + 1) + ": " + rule.name());
            }
        }
        return breaches;
    }

    private static List<String> strangersAtTheTop(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target") && !TOP_LEVEL.contains(name))
                    .map(name -> name + ":0: not of the agreed top level")
                    .toList();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_THE_PROJECT.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (TEXT.contains(name.substring(name.lastIndexOf('.') + 1)) || name.indexOf('.') < 0) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
