package org.groundswell.command.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Keycloak's admin API, as the client {@code groundswell-admin}, which may manage users and nothing else. */
@Component
class KeycloakAccounts implements IdentityProvider {

    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String FIRST_SIGN_IN = "UPDATE_PASSWORD";

    private final RestClient admin;
    private final KeycloakToken token;
    private final Memberships memberships;
    private final boolean connected;
    private final boolean mails;
    private final SecureRandom random = new SecureRandom();

    KeycloakAccounts(
            @Value("${groundswell.issuer}") String issuer,
            @Value("${groundswell.admin-client-secret:${GROUNDSWELL_ADMIN_CLIENT_SECRET:}}") String secret,
            @Value("${groundswell.invitation-mail:${GROUNDSWELL_INVITATION_MAIL:false}}") boolean mails,
            Memberships memberships) {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        this.token = new KeycloakToken(RestClient.builder().requestFactory(http).build(), issuer, secret);
        this.admin = RestClient.builder()
                .requestFactory(http)
                .baseUrl(issuer.replace("/realms/", "/admin/realms/"))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(token.value());
                    return execution.execute(request, body);
                })
                .build();
        this.memberships = memberships;
        this.connected = !secret.isBlank();
        this.mails = mails;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public Invited invite(String email, String name, Role role) {
        requireConnected();
        return calling(() -> {
            Optional<JsonNode> existing = byEmail(email);
            String id = existing.isPresent() ? id(existing.get()) : create(email, name);
            PersonId person = new PersonId(id);
            String password = null;
            if (existing.isEmpty() || neverUsed(existing.get(), person)) {
                password = offerPassword(id);
            }
            ensureRole(id, role);
            return new Invited(person, password);
        });
    }

    @Override
    public boolean giveRole(PersonId person, Role role) {
        requireConnected();
        return calling(() -> {
            try {
                admin.get().uri("/users/{id}", person.value()).retrieve().toBodilessEntity();
            } catch (HttpClientErrorException.NotFound unknown) {
                return false;
            }
            ensureRole(person.value(), role);
            return true;
        });
    }

    @Override
    public Optional<Set<Role>> rolesOf(PersonId person) {
        requireConnected();
        return calling(() -> {
            try {
                JsonNode user = read("/users/{id}", person);
                return user.path("enabled").asBoolean(false)
                        ? Optional.of(roles(read("/users/{id}/role-mappings/realm/composite", person)))
                        : Optional.empty();
            } catch (HttpClientErrorException.NotFound unknown) {
                return Optional.empty();
            }
        });
    }

    private JsonNode read(String path, PersonId person) {
        return Objects.requireNonNull(
                admin.get().uri(path, person.value()).retrieve().body(JsonNode.class));
    }

    private static Set<Role> roles(JsonNode held) {
        return Arrays.stream(Role.values())
                .filter(role -> held.valueStream().anyMatch(named(role)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void remove(PersonId person) {
        requireConnected();
        calling(() -> {
            try {
                return admin.delete()
                        .uri("/users/{id}", person.value())
                        .retrieve()
                        .toBodilessEntity();
            } catch (HttpClientErrorException.NotFound gone) {
                return ResponseEntity.notFound().build();
            }
        });
    }

    private Optional<JsonNode> byEmail(String email) {
        JsonNode found = admin.get()
                .uri("/users?email={email}&exact=true&max=1", email)
                .retrieve()
                .body(JsonNode.class);
        return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private String create(String email, String name) {
        int gap = name.lastIndexOf(' ');
        URI created = admin.post()
                .uri("/users")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "username",
                        email,
                        "email",
                        email,
                        "firstName",
                        gap < 0 ? name : name.substring(0, gap),
                        "lastName",
                        gap < 0 ? name : name.substring(gap + 1),
                        "enabled",
                        true,
                        "emailVerified",
                        false,
                        "requiredActions",
                        List.of(FIRST_SIGN_IN)))
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation();
        if (created == null) {
            throw new UnavailableException("Keycloak created a user and did not say where", null);
        }
        return created.getPath().substring(created.getPath().lastIndexOf('/') + 1);
    }

    /**
     * An account made by an invitation that broke off: it waits for its first sign-in and belongs nowhere. Only then may a new
     * password be made up, so that nobody can be impersonated by inviting them again.
     */
    private boolean neverUsed(JsonNode user, PersonId person) {
        boolean waits = user.path("requiredActions")
                .valueStream()
                .anyMatch(action -> FIRST_SIGN_IN.equals(action.asString("")));
        return waits && memberships.everywhere(person).isEmpty() && !holds(id(user), Role.ADMINISTRATOR);
    }

    private @Nullable String offerPassword(String id) {
        if (mails) {
            admin.put()
                    .uri("/users/{id}/execute-actions-email", id)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(List.of(FIRST_SIGN_IN))
                    .retrieve()
                    .toBodilessEntity();
            return null;
        }
        String password = madeUp();
        admin.put()
                .uri("/users/{id}/reset-password", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "password", "value", password, "temporary", true))
                .retrieve()
                .toBodilessEntity();
        return password;
    }

    private void ensureRole(String id, Role role) {
        if (holds(id, role)) {
            return;
        }
        JsonNode available = admin.get()
                .uri("/users/{id}/role-mappings/realm/available", id)
                .retrieve()
                .body(JsonNode.class);
        JsonNode wanted = available == null
                ? null
                : available.valueStream().filter(named(role)).findFirst().orElse(null);
        if (wanted == null) {
            throw new UnavailableException("The realm has no role " + role.word() + " to give", null);
        }
        admin.post()
                .uri("/users/{id}/role-mappings/realm", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(List.of(wanted))
                .retrieve()
                .toBodilessEntity();
    }

    private boolean holds(String id, Role role) {
        JsonNode held = admin.get()
                .uri("/users/{id}/role-mappings/realm", id)
                .retrieve()
                .body(JsonNode.class);
        return held != null && held.valueStream().anyMatch(named(role));
    }

    private static Predicate<JsonNode> named(Role role) {
        return node -> role.word().equals(node.path("name").asString(""));
    }

    private static String id(JsonNode user) {
        return user.path("id").asString("");
    }

    private String madeUp() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
        }
        return password.toString();
    }

    private void requireConnected() {
        if (!connected) {
            throw new UnavailableException(
                    "This installation has no client secret to manage people in Keycloak with", null);
        }
    }

    private interface Call<T> {
        T make();
    }

    private static <T> T calling(Call<T> call) {
        try {
            return call.make();
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode() == HttpStatus.BAD_REQUEST || e.getStatusCode() == HttpStatus.CONFLICT) {
                throw Refusal.invalid(
                                "NOT_INVITABLE",
                                "email",
                                "Keycloak does not accept this name or e-mail address. Check both.")
                        .asException();
            }
            throw new UnavailableException("Keycloak refuses this service: " + e.getStatusCode(), e);
        } catch (RestClientException e) {
            throw new UnavailableException("Keycloak does not answer", e);
        }
    }
}
