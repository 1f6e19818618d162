package org.groundswell.domain.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The content shipped with the program: instruments, the lifecycle, and the texts that pages show. Loaded once and checked
 * while loading, so that a fault in a file stops the start and names its place.
 */
public final class Catalogue {

    private static final List<String> FILES = List.of(
            "three-s",
            "lifecycle",
            "nasss",
            "dsf",
            "practical-questions",
            "glossary",
            "resources",
            "audit",
            "moments",
            "work");

    private final Map<String, Document> documents;
    private final Map<String, Instrument> instruments;
    private final Lifecycle lifecycle;
    private final Map<String, RecordKind> records;
    private final Handover handover;
    private final DynamicSustainability sustainability;
    private final QuestionSet questions;
    private final List<Reading> readings;
    private final List<Term> terms;

    private Catalogue(
            Map<String, Document> documents,
            Map<String, Instrument> instruments,
            Lifecycle lifecycle,
            Map<String, RecordKind> records,
            Handover handover,
            DynamicSustainability sustainability,
            QuestionSet questions,
            List<Reading> readings,
            List<Term> terms) {
        this.documents = documents;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.records = records;
        this.handover = handover;
        this.sustainability = sustainability;
        this.questions = questions;
        this.readings = List.copyOf(readings);
        this.terms = List.copyOf(terms);
    }

    /**
     * A file of the catalogue as it stands.
     *
     * @param content every key and value of the file, unmodifiable at the top
     */
    public record Document(String id, String kind, String version, String title, Map<String, Object> content) {}

    /** @throws CatalogueException where a file is missing or at fault */
    public static Catalogue load() {
        Map<String, Document> documents = new LinkedHashMap<>();
        for (String file : FILES) {
            Document document = document(file + ".yaml", text(file + ".yaml"));
            if (!document.id().equals(file)) {
                throw new CatalogueException(file + ".yaml: its id is " + document.id());
            }
            documents.put(file, document);
        }
        Map<String, Instrument> instruments = documents.values().stream()
                .filter(document -> InstrumentReader.reads(document.kind()))
                .map(document -> InstrumentReader.read(node(document)))
                .collect(Collectors.toMap(Instrument::id, instrument -> instrument));
        return new Catalogue(
                Map.copyOf(documents),
                Map.copyOf(instruments),
                LifecycleReader.read(node(documents, "lifecycle")),
                records(documents),
                HandoverReader.read(node(documents, "lifecycle")),
                SustainabilityReader.read(node(documents, "dsf")),
                QuestionReader.read(node(documents, "practical-questions"), components(instruments)),
                OfferedReader.readings(node(documents, "resources")),
                OfferedReader.terms(node(documents, "glossary")));
    }

    private static List<RecordField.Choice> components(Map<String, Instrument> instruments) {
        Instrument checklist = instruments.get("three-s");
        return checklist == null
                ? List.of()
                : checklist.items().stream()
                        .map(item -> new RecordField.Choice(item.id(), item.label(), null))
                        .toList();
    }

    private static Map<String, RecordKind> records(Map<String, Document> documents) {
        List<RecordField.Choice> uses = node(documents, "practical-questions")
                .find("questions", "SPREAD-2c")
                .find("answer", "SPREAD-2c.use")
                .nodes("choices", RecordReader::choice);
        return Stream.of(
                        RecordReader.lifecycle(node(documents, "lifecycle"), uses),
                        RecordReader.dynamicSustainability(node(documents, "dsf")),
                        RecordReader.recordSet(node(documents, "audit")),
                        RecordReader.recordSet(node(documents, "moments")),
                        RecordReader.recordSet(node(documents, "work")))
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(RecordKind::id, Function.identity()));
    }

    private static YamlNode node(Map<String, Document> documents, String id) {
        Document document = documents.get(id);
        if (document == null) {
            throw new CatalogueException(id + ".yaml is missing");
        }
        return node(document);
    }

    /** An instrument that can be rated by, in its own words. */
    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** The ids of the instruments that can be rated by, in order. */
    public List<String> instrumentIds() {
        return instruments.keySet().stream().sorted().toList();
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** What to read about a question or a framework, by its id. */
    public List<Reading> readings(String about) {
        return readings.stream()
                .filter(reading -> reading.about().contains(about))
                .toList();
    }

    /** The words of the glossary that a text uses, in the glossary's order. */
    public List<Term> terms(String text) {
        return terms.stream().filter(term -> term.isIn(text)).toList();
    }

    /** The planning questions. */
    public QuestionSet questions() {
        return questions;
    }

    /** What a site should have before the programme steps back. */
    public Handover handover() {
        return handover;
    }

    /** The Dynamic Sustainability Framework as this platform uses it. */
    public DynamicSustainability sustainability() {
        return sustainability;
    }

    /**
     * A kind of record, such as {@code adaptation}.
     *
     * @throws IllegalArgumentException for a kind that there is not
     */
    public RecordKind record(String id) {
        RecordKind kind = records.get(id);
        if (kind == null) {
            throw new IllegalArgumentException("Not a kind of record: " + id);
        }
        return kind;
    }

    /** The ids of all kinds of record, in order. */
    public List<String> recordIds() {
        return records.keySet().stream().sorted().toList();
    }

    /** A file by its id, such as {@code glossary}. */
    public Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** @throws CatalogueException where the text is not YAML with the keys that every file has */
    static Document document(String file, String yaml) {
        Object loaded = load(file, yaml);
        YamlNode root = new YamlNode(file, loaded);
        Map<String, Object> content = new LinkedHashMap<>();
        ((Map<?, ?>) loaded).forEach((key, value) -> content.put(String.valueOf(key), value));
        if (root.node("provenance").text("status").isBlank()
                || root.text("language").isBlank()) {
            throw root.fault("provenance and language must be given");
        }
        return new Document(
                root.text("id"),
                root.text("kind"),
                root.text("version"),
                root.text("title"),
                Collections.unmodifiableMap(content));
    }

    static YamlNode node(Document document) {
        return new YamlNode(document.id() + ".yaml", document.content());
    }

    private static Object load(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            return new Load(settings).loadFromString(yaml);
        } catch (YamlEngineException fault) {
            throw new CatalogueException(file + ": " + fault.getMessage());
        }
    }

    private static String text(String file) {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/instruments/" + file)) {
            if (stream == null) {
                throw new CatalogueException(file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
