package grantledger.command.call;

import static grantledger.command.call.CallRule.AMENDMENT_CHANGES_SOMETHING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.call.terms.CriterionInput;
import grantledger.command.call.terms.FocusAreaInput;
import grantledger.command.call.terms.FormalRequirementInput;
import grantledger.command.call.terms.PriorityInput;
import grantledger.command.call.terms.ReviewSamplingInput;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.EmptyIsSaid;
import grantledger.command.values.Line;
import grantledger.command.values.Moment;
import grantledger.command.values.PlannedReportInput;
import grantledger.command.values.Text;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.validator.constraints.Range;

/** Changes the terms that are given and leaves the others as they are. */
@AllowedTo({Role.OFFICER, Role.ADMIN})
public record AmendCall(
        @NotNull UUID callId,
        @Line String title,
        @Size(min = 1, max = 20) List<@NotNull @Line String> legalBases,
        @Moment Instant opensAt,
        @Moment Instant closesAt,
        @Size(min = 1, max = 10) List<@NotNull @Valid TrackTermsInput> tracks,
        @Size(min = 1, max = 20) List<@NotNull @Valid FocusAreaInput> focusAreas,
        @Size(min = 1, max = 20) List<@NotNull @Valid CriterionInput> criteria,

        @EmptyIsSaid @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 20)
        List<@NotNull @Valid PriorityInput> priorities,

        @EmptyIsSaid @Size(max = 50) List<@NotNull @Valid FormalRequirementInput> formalRequirements,
        @EmptyIsSaid @Size(max = 20) List<@NotNull @Valid PlannedReportInput> reportingDuties,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Boolean rolling,
        Boolean appealable,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Range(min = 1, max = 365)
        Integer appealDays,

        Boolean returnsToCeiling,
        @Valid ReviewSamplingInput reviewSampling,
        @NotNull @Text String reason)
        implements CallCommand {

    @Override
    public void requirePerson(Call call, Circumstances with) {
        if (call.hasOpenedBy(with.acting().occurredAt())) {
            OpenedTerms.requirePerson(call, amended(call.terms()), with.acting().person());
        }
    }

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        CALL_NOT_CANCELLED.require(!call.cancelled(), "The call is cancelled.");
        CallTerms amended = amended(call.terms());
        AMENDMENT_CHANGES_SOMETHING.require(!amended.equals(call.terms()), "The terms already read like that.");
        if (call.hasOpenedBy(with.acting().occurredAt())) {
            OpenedTerms.requireOnlyCorrected(call.terms(), amended);
        }
        SoundTerms.require(amended);
        return Decision.of(new CallAmended(callId, amended, reason));
    }

    private CallTerms amended(CallTerms terms) {
        return new CallTerms(
                terms.diaryNumber(),
                requireNonNullElse(title, terms.title()),
                requireNonNullElse(legalBases, terms.legalBases()),
                requireNonNullElse(opensAt, terms.opensAt()),
                requireNonNullElse(closesAt, terms.closesAt()),
                given(tracks, TrackTermsInput::fact, terms.tracks()),
                given(focusAreas, FocusAreaInput::fact, terms.focusAreas()),
                given(criteria, CriterionInput::fact, terms.criteria()),
                given(priorities, PriorityInput::fact, terms.priorities()),
                given(formalRequirements, FormalRequirementInput::fact, terms.formalRequirements()),
                given(reportingDuties, PlannedReportInput::fact, terms.reportingDuties()),
                requireNonNullElse(rolling, terms.rolling()),
                requireNonNullElse(appealable, terms.appealable()),
                requireNonNullElse(appealDays, terms.appealDays()),
                requireNonNullElse(returnsToCeiling, terms.returnsToCeiling()),
                reviewSampling == null ? terms.reviewSampling() : reviewSampling.fact());
    }

    private static <P, T> List<T> given(List<P> proposed, Function<P, T> terms, List<T> otherwise) {
        return proposed == null ? otherwise : proposed.stream().map(terms).toList();
    }
}
