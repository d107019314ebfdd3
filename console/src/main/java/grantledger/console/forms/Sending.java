package grantledger.console.forms;

import grantledger.console.asking.Asked;
import grantledger.console.asking.Receipt;
import grantledger.console.asking.Visit;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.contract.Services;
import grantledger.console.forms.drawing.DrawnForm;
import grantledger.console.forms.drawing.DrawnForm.Controls;
import grantledger.console.forms.drawing.Forms;
import grantledger.console.forms.drawing.Labels;
import grantledger.console.forms.input.Body;
import grantledger.console.forms.input.Input;
import grantledger.console.forms.input.Rows;
import grantledger.console.forms.known.Known;
import grantledger.console.forms.known.Reading;
import grantledger.console.forms.shapes.Command;
import grantledger.console.signin.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;

/** What the buttons of a form do. Whatever happens, what stands in its fields is kept. */
@Component
class Sending {
    private static final int MOST_ROWS = 320;

    private final Services services;
    private final Reading reading;
    private final Differences differences;

    Sending(Services services, Reading reading, Differences differences) {
        this.services = services;
        this.reading = reading;
        this.differences = differences;
    }

    ModelAndView act(Asked asked, Command command, HttpServletRequest request) {
        var input = Input.of(request.getParameterMap());
        var posted = Posted.of(input);
        var button = posted.button();
        var form = new Open(asked, command, reading.atBest(asked, command, input), posted.controls());
        if (button.startsWith("add:")) {
            return form.with(added(input, button.substring(4)), button.substring(4));
        }
        if (button.startsWith("remove:")) {
            var row = button.substring(7);
            return form.with(Rows.removed(input, row), row.substring(0, Math.max(0, row.lastIndexOf('['))));
        }
        var filled = Rows.filled(form.known.withoutUnused(input), command.body());
        return send(form, filled, button.equals("preview"), request);
    }

    private static Input added(Input input, String list) {
        return Rows.added(input, list, MOST_ROWS);
    }

    private ModelAndView send(Open form, Input input, boolean preview, HttpServletRequest request) {
        var body = Body.of(input, form.command.body(), form.asked.wording().language());
        if (!body.unfit().isEmpty()) {
            return form.unfit(input, body);
        }
        try {
            var answer = services.send(form.asked, form.command.name(), body.json(), headers(form.controls, preview));
            return preview ? form.previewed(input, answer) : form.sent(answer, request);
        } catch (Refused refused) {
            return refused(form, input, refused.problem());
        } catch (ServiceAway _) {
            return refused(form, input, Problem.of(HttpStatus.SERVICE_UNAVAILABLE.value()));
        } catch (SignedOut _) {
            return refused(form, input, Problem.of(HttpStatus.UNAUTHORIZED.value()));
        }
    }

    private static Map<String, String> headers(Controls controls, boolean preview) {
        var headers = new TreeMap<String, String>();
        if (controls.version() > 0) {
            headers.put("If-Match", "\"" + controls.version() + "\"");
        }
        headers.put(preview ? "Dry-Run" : "Idempotency-Key", preview ? "true" : "\"" + controls.key() + "\"");
        return headers;
    }

    private ModelAndView refused(Open form, Input input, Problem problem) {
        var stale = problem.status() == HttpStatus.PRECONDITION_FAILED.value()
                ? form.known.matter().map(now -> differences.since(form.asked, form.controls, now))
                : Optional.<DrawnForm.Difference>empty();
        var controls = Refusals.wasSentBefore(problem) ? form.underNewKey() : form.controls;
        if (stale.isPresent()) {
            controls = form.onWhatStandsNow();
        }
        return form.refused(input, problem, controls, stale);
    }

    /** A form that somebody is working in. */
    private record Open(Asked asked, Command command, Known known, Controls controls) {

        ModelAndView with(Input input, String focus) {
            int rows = input.rows(focus, MOST_ROWS);
            var row = rows == 0 ? focus : focus + "[" + (rows - 1) + "]";
            var form =
                    new Forms(asked.wording()).drawn(command, input, known, controls, new DrawnForm.Result.None(), row);
            return FormPage.of(asked, form, 200);
        }

        ModelAndView previewed(Input input, JsonNode answer) {
            var labels = new Labels(asked.wording());
            var sentences = answer.path("events")
                    .valueStream()
                    .map(event -> labels.event(event.path("type").asString("")))
                    .toList();
            var form = new Forms(asked.wording())
                    .drawn(command, input, known, controls, new DrawnForm.Result.Previewed(sentences), "");
            return FormPage.of(asked, form, 200);
        }

        ModelAndView sent(JsonNode answer, HttpServletRequest request) {
            var events = answer.path("events")
                    .valueStream()
                    .map(event -> event.path("type").asString(""))
                    .toList();
            Visit.of(request)
                    .remember(
                            new Receipt(command.name(), answer.path("position").asLong(0), events));
            var back = new RedirectView(Landing.after(command, known, controls, answer));
            back.setStatusCode(HttpStatus.SEE_OTHER);
            back.setExpandUriTemplateVariables(false);
            return new ModelAndView(back);
        }

        ModelAndView unfit(Input input, Body body) {
            var refusals = new Refusals(asked.wording());
            var refusal = refusals.unfit(body.unfit());
            var form = new Forms(asked.wording())
                    .refused(command, input, known, controls, refusal, refusals.errors(body.unfit()));
            return FormPage.of(asked, form, refusal.status());
        }

        ModelAndView refused(Input input, Problem problem, Controls next, Optional<DrawnForm.Difference> stale) {
            var refusals = new Refusals(asked.wording());
            var form = new Forms(asked.wording())
                    .refused(command, input, known, next, refusals.of(problem, stale), refusals.errors(problem));
            return FormPage.of(asked, form, problem.status());
        }

        Controls underNewKey() {
            return new Controls(
                    Posted.newKey(), controls.version(), controls.position(), controls.returnTo(), controls.had());
        }

        Controls onWhatStandsNow() {
            return known.matter()
                    .map(now -> new Controls(
                            controls.key(), now.version(), now.position(), controls.returnTo(), controls.had()))
                    .orElse(controls);
        }
    }
}
