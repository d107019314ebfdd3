package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.audit.IndicatorThen;
import grantledger.query.audit.Past;
import grantledger.query.audit.Reach;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.view.CallView;
import grantledger.query.grant.questions.GrantAnswer;
import grantledger.query.grant.view.GrantView;
import grantledger.query.indicator.view.IndicatorView;
import grantledger.query.limiting.Dear;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/…/{id}/diff}: what changed between two moments, of the same answers as {@code /api/audit/…/{id}}. */
@RestController
@WithoutMoment
class Differences {

    @Parameter(
            description =
                    "what was before it is not told: a position of the log, or a time (RFC 3339) or a day, which is"
                            + " meant to its end in Sweden. Left out: from the beginning",
            schema = @Schema(type = "string", pattern = AskedBetween.FORM))
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface From {}

    @Parameter(
            description = "the last that is told, as from. Left out: until now",
            schema = @Schema(type = "string", pattern = AskedBetween.FORM))
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface To {}

    private static final String BY =
            "recordedAt (the rule): what was known, in the order of the log; occurredAt: what had happened, in the"
                    + " order in which it did, whenever it was registered, and from and to are times";

    private final AskedBetween moments;
    private final Past past;
    private final Reach reach;

    Differences(AskedBetween moments, Past past, Reach reach) {
        this.moments = moments;
        this.past = past;
        this.reach = reach;
    }

    @Dear
    @GetMapping("/api/audit/applications/{id}/diff")
    Difference application(
            @PathVariable UUID id,
            @From @RequestParam(required = false) String from,
            @To @RequestParam(required = false) String to,
            @Parameter(description = BY) @RequestParam(required = false) String by,
            Paging paging)
            throws InterruptedException {
        Between between = moments.of(from, to, by);
        List<Recorded<?>> own = stream(ApplicationView.VIEW, "application", id);
        List<UUID> grants =
                ApplicationWithGrants.ids(ApplicationView.VIEW.from(own).view());
        reach.require(Stream.concat(Stream.of(id), grants.stream()).toList());
        List<Recorded<?>> events = new ArrayList<>(own);
        grants.forEach(grant -> events.addAll(past.events(grant)));
        return difference("application", new ApplicationWithGrants(id, between::fold), events, between, paging);
    }

    @Dear
    @GetMapping("/api/audit/grants/{id}/diff")
    Difference grant(
            @PathVariable UUID id,
            @From @RequestParam(required = false) String from,
            @To @RequestParam(required = false) String to,
            @Parameter(description = BY) @RequestParam(required = false) String by,
            Paging paging)
            throws InterruptedException {
        return ofOneStream(GrantView.VIEW, "grant", GrantAnswer::of, id, moments.of(from, to, by), paging);
    }

    @Dear
    @GetMapping("/api/audit/calls/{id}/diff")
    Difference call(
            @PathVariable UUID id,
            @From @RequestParam(required = false) String from,
            @To @RequestParam(required = false) String to,
            @Parameter(description = BY) @RequestParam(required = false) String by,
            Paging paging)
            throws InterruptedException {
        return ofOneStream(CallView.VIEW, "call", CallAnswer::then, id, moments.of(from, to, by), paging);
    }

    @Dear
    @GetMapping("/api/audit/indicators/{id}/diff")
    Difference indicator(
            @PathVariable UUID id,
            @From @RequestParam(required = false) String from,
            @To @RequestParam(required = false) String to,
            @Parameter(description = BY) @RequestParam(required = false) String by,
            Paging paging)
            throws InterruptedException {
        return ofOneStream(IndicatorView.VIEW, "indicator", IndicatorThen::of, id, moments.of(from, to, by), paging);
    }

    private <V> Difference ofOneStream(
            View<V, ?> view, String noun, Function<Versioned<V>, ?> answer, UUID id, Between between, Paging paging) {
        reach.require(List.of(id));
        OneStream<V> matter = new OneStream<>(between.fold(view), answer);
        return difference(noun, matter, stream(view, noun, id), between, paging);
    }

    private List<Recorded<?>> stream(View<?, ?> view, String noun, UUID id) {
        List<Recorded<?>> events = past.events(id);
        if (events.isEmpty() || !view.events().isInstance(events.getFirst().event())) {
            throw Refused.unknown(noun, id);
        }
        return events;
    }

    /** Where the matter had not begun by the last of the moments, there is nothing to tell of. */
    private static Difference difference(
            String noun, Matter matter, List<Recorded<?>> events, Between between, Paging paging) {
        Between.Parted parted = between.parted(events);
        if (parted.earlier().isEmpty() && parted.between().isEmpty()) {
            throw Refused.unknown(noun, events.getFirst().stream());
        }
        return Difference.of(Changes.of(matter, parted.earlier(), parted.between()), between, paging);
    }
}
