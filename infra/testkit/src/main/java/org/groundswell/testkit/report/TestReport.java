package org.groundswell.testkit.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads Surefire's reports below a folder and prints which test classes take longest, which tests failed or were skipped,
 * and a closing line {@code N passed, N failed, N skipped}. A class that gave up before its first test counts as one skipped.
 *
 * <p>Ends with 1 when a test failed, and also when none passed: a check that ran nothing has shown nothing.
 */
public final class TestReport {

    private static final int LONGEST = 15;

    private final List<Suite> suites = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();

    private record Suite(String name, double seconds, int tests, int failed, int skipped) {}

    private TestReport() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(TestReport.of(Path.of(arguments[0])).print(output));
    }

    static TestReport of(Path root) throws IOException {
        TestReport report = new TestReport();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(TestReport::isReport).sorted().toList()) {
                report.add(parse(file));
            }
        }
        return report;
    }

    private static boolean isReport(Path file) {
        return file.toString().matches(".*/target/surefire-reports/TEST-[^/]*\\.xml");
    }

    private static Element parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("Not a test report: " + file, e);
        }
    }

    private void add(Element suite) {
        String name = suite.getAttribute("name");
        suites.add(new Suite(
                name,
                Double.parseDouble(suite.getAttribute("time").replace(",", "")),
                number(suite, "tests"),
                number(suite, "failures") + number(suite, "errors"),
                number(suite, "skipped")));
        NodeList cases = suite.getElementsByTagName("testcase");
        if (cases.getLength() == 0) {
            skips.add(name + ", all of it");
        }
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String testName = test.getAttribute("classname") + "." + test.getAttribute("name");
            if (has(test, "failure") || has(test, "error")) {
                failures.add(testName);
            } else if (has(test, "skipped")) {
                skips.add(testName);
            }
        }
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }

    private static int number(Element suite, String attribute) {
        String text = suite.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    int print(PrintStream output) {
        output.println("Test classes that take longest:");
        suites.stream()
                .sorted(Comparator.comparingDouble(Suite::seconds).reversed())
                .limit(LONGEST)
                .forEach(suite ->
                        output.println(String.format(Locale.ROOT, "  %7.1f s  %s", suite.seconds(), suite.name())));
        list(output, "Failed:", failures);
        list(output, "Skipped:", skips);
        int tests = suites.stream().mapToInt(Suite::tests).sum();
        int failed = suites.stream().mapToInt(Suite::failed).sum();
        int passed = tests - failed - suites.stream().mapToInt(Suite::skipped).sum();
        output.printf("%d passed, %d failed, %d skipped%n", passed, failed, skips.size());
        return failed > 0 || passed == 0 ? 1 : 0;
    }

    private static void list(PrintStream output, String title, List<String> names) {
        if (!names.isEmpty()) {
            output.println(title);
            names.forEach(name -> output.println("  " + name));
        }
    }
}
