package soyuznik.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import soyuznik.support.MatrixWorld.Place;

/**
 * Asks an address as one of the people; whatever it did is taken back, so that each call finds the
 * same world.
 */
@TestComponent
public class MatrixCalls {
    /** Somebody who has not signed in. */
    public static final String STRANGER = "stranger";

    private final MockMvc web;
    private final RequestMappingHandlerMapping mapping;
    private final TransactionTemplate transaction;
    private final MatrixWorld world;

    MatrixCalls(
            MockMvc web,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            TransactionTemplate transaction,
            MatrixWorld world) {
        this.web = web;
        this.mapping = requestMappingHandlerMapping;
        this.transaction = transaction;
        this.world = world;
    }

    /** Every address that a controller of ours answers. */
    public SortedSet<String> addresses() {
        var found = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getPackageName().startsWith("soyuznik")) {
                        found.addAll(addresses(info));
                    }
                });
        return found;
    }

    private static SortedSet<String> addresses(RequestMappingInfo info) {
        var found = new TreeSet<String>();
        for (var method : info.getMethodsCondition().getMethods()) {
            info.getPatternValues().forEach(it -> found.add(method + " " + it));
        }
        return found;
    }

    /** The status of the answer. */
    public int call(MatrixLine line, String person, Place place) {
        return status(
                asked(line, line.method(), place).header("Sec-Fetch-Site", "same-origin"), person);
    }

    /** As if the browser said that the form comes from there; empty: it says nothing. */
    public int callFrom(String site, MatrixLine line) {
        var asked = asked(line, line.method(), Place.ANNA);
        return status(site.isEmpty() ? asked : asked.header("Sec-Fetch-Site", site), "gleb");
    }

    public int callBy(String method, MatrixLine line) {
        return status(
                asked(line, method, Place.ANNA).header("Sec-Fetch-Site", "same-origin"), "gleb");
    }

    private MockHttpServletRequestBuilder asked(MatrixLine line, String method, Place place) {
        var records = world.records(line, place);
        var asked = request(HttpMethod.valueOf(method), line.filled(records));
        line.fields(records).forEach(asked::param);
        return asked;
    }

    private int status(MockHttpServletRequestBuilder asked, String person) {
        return Objects.requireNonNull(
                transaction.execute(undone -> {
                    undone.setRollbackOnly();
                    return perform(asked, person);
                }));
    }

    private int perform(MockHttpServletRequestBuilder asked, String person) {
        if (!person.equals(STRANGER)) {
            asked.cookie(new Cookie("soyuznik-session", world.token(person)));
        }
        try {
            return web.perform(asked).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new AssertionError("An error instead of an answer", e);
        }
    }
}
