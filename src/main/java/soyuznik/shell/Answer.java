package soyuznik.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;

/**
 * Turns the outcome of a verb into a response; each controller takes one as a parameter. A verb
 * that happened answers 303 to the page of its record with a notice; one that did not shows the
 * form or page again: 422 wrong input, 409 a rule or a change meanwhile, 403 not allowed. With htmx
 * the same answers arrive, the element takes its part.
 */
public final class Answer {
    /**
     * A form that the browser keeps until it was taken says so: it is answered 204 instead of 303,
     * which no proxy on the way gives, and goes where Location says by itself.
     */
    public static final String KEPT = "X-Kept";

    private final HttpServletRequest request;
    private final LocalDate today;

    Answer(HttpServletRequest request, LocalDate today) {
        this.request = request;
        this.today = today;
    }

    /** To a form that asks for no day of what is to come. */
    public Answer(HttpServletRequest request) {
        this(request, LocalDate.EPOCH);
    }

    /** What the page that is shown again must tell. */
    public sealed interface Trouble {
        record Fields(List<FieldError> errors) implements Trouble {
            /** How many are to be mended, and how many only ask something. */
            public Text headline() {
                long asked = errors.stream().filter(FieldError::isAsked).count();
                long wrong = errors.size() - asked;
                if (asked == 0) {
                    return Text.of("trouble.fields", "count", wrong);
                }
                return wrong == 0
                        ? Text.of("trouble.asked", "count", asked)
                        : Text.of("trouble.both", "count", wrong).with("asked", asked);
            }
        }

        record Reason(Text text) implements Trouble {}

        record Changed(List<Outcome.Difference> differences, int version) implements Trouble {}
    }

    /** A page: the template without its suffix, and its model as name, value, name, value … */
    public static ModelAndView page(String template, Object... model) {
        var page = new ModelAndView(template);
        for (int i = 0; i < model.length; i += 2) {
            page.addObject((String) model[i], model[i + 1]);
        }
        return page;
    }

    /** What becomes of the verb; of days that can hardly be meant it is asked first. */
    public <T> Outcome<T> meant(ComingDays days, Supplier<Outcome<T>> verb) {
        return meant(days, List.of(), verb);
    }

    /** The same where something else can hardly be meant either. */
    public <T> Outcome<T> meant(ComingDays days, List<Doubt> doubts, Supplier<Outcome<T>> verb) {
        return meant(new Questions(days, doubts, List::of), verb);
    }

    public <T> Outcome<T> meant(Questions questions, Supplier<Outcome<T>> verb) {
        var asked = asked(questions.days(), questions.doubts());
        return asked.isEmpty()
                ? verb.get()
                : new Outcome.Invalid<>(first(questions.wrong().get(), asked));
    }

    /** Of one field the first. */
    private static List<FieldError> first(List<FieldError> wrong, List<FieldError> asked) {
        var first = new LinkedHashMap<String, FieldError>();
        Stream.concat(wrong.stream(), asked.stream())
                .forEach(error -> first.putIfAbsent(error.field(), error));
        return List.copyOf(first.values());
    }

    private List<FieldError> asked(ComingDays days, List<Doubt> doubts) {
        var values = request.getParameterValues(ComingDays.MEANT);
        var said = values == null ? List.<String>of() : List.of(values);
        return Stream.concat(
                        days.unlikely(request::getParameter, said, today).stream(),
                        doubts.stream()
                                .filter(doubt -> !said.contains(doubt.said()))
                                .map(Doubt::error))
                .toList();
    }

    /** The answer to a verb: where to go when it happened, what to show again when it did not. */
    public <T> ModelAndView to(
            Outcome<T> outcome,
            Function<T, String> address,
            Function<Trouble, ModelAndView> again) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var notice, var undo) ->
                    seeOther(
                            address.apply(value),
                            new Frame.Notice(notice, undo == null ? null : undo.address()));
            case Outcome.Invalid<T>(var errors) ->
                    show(again, new Trouble.Fields(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Refused<T>(var reason) ->
                    show(again, new Trouble.Reason(reason), HttpStatus.CONFLICT);
            case Outcome.Stale<T>(var differences, var version) ->
                    show(again, new Trouble.Changed(differences, version), HttpStatus.CONFLICT);
            case Outcome.Forbidden<T>() ->
                    show(
                            again,
                            new Trouble.Reason(Text.of("error.forbidden")),
                            HttpStatus.FORBIDDEN);
            case Outcome.Busy<T>(var reason) ->
                    show(again, new Trouble.Reason(reason), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /**
     * The same where the page of the record tells a refusal too: what was shown is out of date, and
     * whoever reloads the page does not repeat the verb.
     */
    public <T> ModelAndView back(
            Outcome<T> outcome, String page, Function<Trouble, ModelAndView> again) {
        return outcome instanceof Outcome.Refused<T>(var reason)
                ? seeOther(page, new Frame.Notice(reason, null, true))
                : to(outcome, _ -> page, again);
    }

    /**
     * The same where it goes on elsewhere when it happened.
     *
     * @param page of the record, which tells why it did not
     */
    public <T> ModelAndView away(Outcome<T> outcome, Function<T, String> address, String page) {
        return outcome instanceof Outcome.Refused<T>(var reason)
                ? seeOther(page, new Frame.Notice(reason, null, true))
                : to(outcome, address, _ -> redirect(page));
    }

    /** The same for a step on the way, which the next page itself tells of: without a notice. */
    public <T> ModelAndView quietly(
            Outcome<T> outcome,
            Function<T, String> address,
            Function<Trouble, ModelAndView> again) {
        return outcome instanceof Outcome.Done<T>(var value, var _, var _)
                ? redirect(address.apply(value))
                : to(outcome, address, again);
    }

    private ModelAndView seeOther(String address, Frame.Notice notice) {
        RequestContextUtils.getOutputFlashMap(request).putAll(Map.of("notice", notice));
        return redirect(address);
    }

    private ModelAndView redirect(String address) {
        var view = new RedirectView(address, true);
        var isKept = request.getHeader(KEPT) != null;
        view.setStatusCode(isKept ? HttpStatus.NO_CONTENT : HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static ModelAndView show(
            Function<Trouble, ModelAndView> again, Trouble trouble, HttpStatus status) {
        var page = again.apply(trouble);
        page.addObject("trouble", trouble);
        page.setStatus(status);
        return page;
    }
}
