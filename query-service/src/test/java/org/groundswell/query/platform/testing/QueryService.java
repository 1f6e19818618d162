package org.groundswell.query.platform.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.groundswell.query.QueryServiceApplication;
import org.groundswell.query.platform.intake.Intake;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole query service on a views database of its own, fed from ledgers in memory. Without {@link #withKafka} nothing is
 * taken in until the test says {@link #fold()}.
 */
public final class QueryService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final Ledgers ledgers;
    private final Database views;
    private final JsonMapper json = new JsonMapper();

    private QueryService(ConfigurableApplicationContext context, Ledgers ledgers, Database views) {
        this.context = context;
        this.ledgers = ledgers;
        this.views = views;
    }

    /** Starts on an empty database, without Kafka. */
    public static QueryService start(Ledgers ledgers, String... properties) {
        return on(ledgers).set(properties).start();
    }

    public static Setup on(Ledgers ledgers) {
        return new Setup(ledgers);
    }

    /** What a service is started with. */
    public static final class Setup {

        private final Ledgers ledgers;
        private final List<String> properties = new ArrayList<>();
        private int readers = 4;
        private final List<Object> beans = new ArrayList<>();
        private Database views = TestPostgres.shared().freshViews();
        private String issuer = TestIssuer.shared().issuer();
        private boolean intake;

        private Setup(Ledgers ledgers) {
            this.ledgers = ledgers;
        }

        /** Properties as on a command line, such as {@code --groundswell.intake.batch=7}. */
        public Setup set(String... given) {
            properties.addAll(Arrays.asList(given));
            return this;
        }

        /** How many connections the readers share. */
        public Setup readers(int connections) {
            readers = connections;
            return this;
        }

        /** Adds views or controllers of the test's own. */
        public Setup with(Object... added) {
            beans.addAll(Arrays.asList(added));
            return this;
        }

        /** Another issuer of tokens than {@link TestIssuer}. */
        public Setup issuer(String other) {
            issuer = other;
            return this;
        }

        /** An existing views database, as its owner. */
        public Setup views(Database existing) {
            views = existing;
            return this;
        }

        /** Takes entries from Kafka, and looks at the feed every 200 ms. */
        public Setup kafka(String bootstrap, String topic, String group) {
            intake = true;
            return set(
                    "--groundswell.intake.kafka=" + bootstrap,
                    "--groundswell.intake.topic=" + topic,
                    "--groundswell.intake.group=" + group,
                    "--groundswell.intake.reconcile-every=200ms");
        }

        public QueryService start() {
            Database reader = TestPostgres.shared().asReader(views);
            List<String> all = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--management.server.port=0",
                    "--groundswell.intake.enabled=" + intake,
                    "--groundswell.issuer=" + issuer,
                    "--groundswell.views.url=" + views.url(),
                    "--groundswell.views.projector.user=" + views.user(),
                    "--groundswell.views.projector.password=" + views.password(),
                    "--groundswell.views.reader.user=" + reader.user(),
                    "--groundswell.views.reader.password=" + reader.password(),
                    "--groundswell.views.reader.pool=" + readers,
                    "--groundswell.views.projector.pool=6"));
            all.addAll(properties);
            ConfigurableApplicationContext started = new SpringApplicationBuilder(QueryServiceApplication.class)
                    .initializers((ApplicationContextInitializer<GenericApplicationContext>) this::register)
                    .run(all.toArray(String[]::new));
            return new QueryService(started, ledgers, views);
        }

        private void register(GenericApplicationContext context) {
            context.registerBean(
                    "testFeed", LedgerFeed.class, () -> ledgers, definition -> definition.setPrimary(true));
            for (Object bean : beans) {
                register(context, bean);
            }
        }

        @SuppressWarnings("unchecked")
        private static <T> void register(GenericApplicationContext context, T bean) {
            context.registerBean((Class<T>) bean.getClass(), () -> bean);
        }
    }

    public Ledgers ledgers() {
        return ledgers;
    }

    /** The views database as its owner. */
    public Database views() {
        return views;
    }

    /** The number by which rows of views name a ledger, whoever may know it. */
    public int number(String ledger) {
        return bean(JdbcClient.class)
                .sql("select number from intake_ledger where ledger = ?")
                .param(ledger)
                .query(Integer.class)
                .single();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Folds everything the ledgers hold and the views have not. */
    public void fold() {
        ledgers.all().forEach(ledger -> context.getBean(Intake.class).refetch(ledger));
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** @param path from {@code /api/v1} on */
    public HttpResponse<String> get(String token, String path, String... headers) {
        return send(request(token, path, headers).GET().build());
    }

    public HttpResponse<String> post(String token, String path) {
        return send(
                request(token, path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** The JSON of a good answer. */
    public JsonNode read(String token, String path) {
        HttpResponse<String> response = get(token, path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    public HttpRequest.Builder request(String token, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
