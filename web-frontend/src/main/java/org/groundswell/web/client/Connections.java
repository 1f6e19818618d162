package org.groundswell.web.client;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Connections to the services, kept open from call to call. Whoever calls waits in its own virtual thread, with nobody between it and
 * the socket. Nothing is followed, remembered or asked twice, but for a question whose connection turns out to have been closed.
 */
@Component
class Connections {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Many more than there are people whose pages are being made at one moment. */
    private static final int MOST = 1_000;

    /** After that long a service may have closed a connection that nobody used. */
    private static final TimeValue LOOKED_AT_AFTER = TimeValue.ofSeconds(1);

    private final CloseableHttpClient http = HttpClientBuilder.create()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(CONNECT))
                            .setValidateAfterInactivity(LOOKED_AT_AFTER)
                            .build())
                    .setMaxConnPerRoute(MOST)
                    .setMaxConnTotal(2 * MOST)
                    .build())
            .setRetryStrategy(new AskedAgain())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableConnectionState()
            .build();

    /** @param limit how long a service may say nothing: before its answer, and between two pieces of it */
    ClientHttpRequestFactory answeringWithin(Duration limit) {
        HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(http);
        requests.setConnectionRequestTimeout(CONNECT);
        requests.setReadTimeout(limit);
        return requests;
    }

    @PreDestroy
    void close() {
        http.close(CloseMode.GRACEFUL);
    }

    /** Once, where no answer began: a question, never an order, and nothing that a service answered to. */
    private static final class AskedAgain extends DefaultHttpRequestRetryStrategy {

        /** Who said nothing in time, or is not there, would not answer a second time either. */
        private static final List<Class<? extends IOException>> NEVER = List.of(
                InterruptedIOException.class,
                UnknownHostException.class,
                ConnectException.class,
                NoRouteToHostException.class,
                SSLException.class);

        AskedAgain() {
            super(1, TimeValue.ZERO_MILLISECONDS, NEVER, List.of());
        }

        @Override
        protected boolean handleAsIdempotent(HttpRequest request) {
            return "GET".equals(request.getMethod());
        }
    }
}
