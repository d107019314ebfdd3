package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_ANNOUNCED_ONCE;
import static grantledger.command.call.CallRule.DIARY_NUMBER_OF_ONE_CALL;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.call.diary.DiaryNumber;
import grantledger.command.call.diary.TakeDiaryNumber;
import grantledger.command.call.terms.CriterionInput;
import grantledger.command.call.terms.FocusAreaInput;
import grantledger.command.call.terms.FormalRequirementInput;
import grantledger.command.call.terms.PriorityInput;
import grantledger.command.call.terms.ReviewSamplingInput;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Line;
import grantledger.command.values.Moment;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.ReviewSampling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;

/**
 * Makes a call public. Without a {@code callId} the id is that of its diary number, so that a call announced twice meets
 * itself; one with another id takes the number first, so that it meets every other call of that number.
 */
@AllowedTo({Role.OFFICER, Role.ADMIN})
public record AnnounceCall(
        UUID callId,
        @NotNull @Line String diaryNumber,
        @NotNull @Line String title,
        @NotEmpty @Size(max = 20) List<@NotNull @Line String> legalBases,
        @NotNull @Moment Instant opensAt,
        @NotNull @Moment Instant closesAt,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid TrackTermsInput> tracks,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid FocusAreaInput> focusAreas,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid CriterionInput> criteria,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 20)
        List<@NotNull @Valid PriorityInput> priorities,

        @Size(max = 50) List<@NotNull @Valid FormalRequirementInput> formalRequirements,
        @Size(max = 20) List<@NotNull @Valid PlannedReportInput> reportingDuties,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Boolean rolling,
        Boolean appealable,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Range(min = 1, max = 365)
        Integer appealDays,

        Boolean returnsToCeiling,
        @Valid ReviewSamplingInput reviewSampling)
        implements CallCommand {

    private static final int THREE_WEEKS = 21;
    private static final ReviewSampling ONE_IN_TEN = new ReviewSampling(10, null);

    public AnnounceCall {
        callId = callId == null && diaryNumber != null ? TakeDiaryNumber.idOf(diaryNumber) : callId;
        priorities = requireNonNullElse(priorities, List.of());
        formalRequirements = requireNonNullElse(formalRequirements, List.of());
        reportingDuties = requireNonNullElse(reportingDuties, List.of());
    }

    @Override
    public String bornAt(long version) {
        return "/api/calls/" + callId;
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public CallRule alreadyBegun() {
        return CALL_ANNOUNCED_ONCE;
    }

    @Override
    public Decision<CallEvent> decide(Call none, Circumstances with) {
        CallTerms terms = terms();
        SoundTerms.require(terms);
        return takingDiaryNumber(
                Decision.of(new CallAnnounced(callId, terms, with.acting().person())), with);
    }

    private Decision<CallEvent> takingDiaryNumber(Decision<CallEvent> announced, Circumstances with) {
        UUID ofNumber = TakeDiaryNumber.idOf(diaryNumber);
        if (ofNumber.equals(callId)) {
            return announced;
        }
        CALL_ANNOUNCED_ONCE.require(!isTakenByItself(ofNumber, with), "%s exists already.", callId);
        DIARY_NUMBER_OF_ONE_CALL.requireOf(
                "diaryNumber", with.matter(ofNumber).isEmpty(), "Another call has the number %s.", diaryNumber);
        return announced.then(new TakeDiaryNumber(diaryNumber, callId));
    }

    private boolean isTakenByItself(UUID ofNumber, Circumstances with) {
        return with.look(DiaryNumber.KIND, ofNumber)
                .filter(taken -> taken.callId().equals(callId))
                .isPresent();
    }

    private CallTerms terms() {
        return new CallTerms(
                diaryNumber,
                title,
                legalBases,
                opensAt,
                closesAt,
                tracks.stream().map(TrackTermsInput::fact).toList(),
                focusAreas.stream().map(FocusAreaInput::fact).toList(),
                criteria.stream().map(CriterionInput::fact).toList(),
                priorities.stream().map(PriorityInput::fact).toList(),
                formalRequirements.stream().map(FormalRequirementInput::fact).toList(),
                reportingDuties.stream().map(PlannedReportInput::fact).toList(),
                Boolean.TRUE.equals(rolling),
                Boolean.TRUE.equals(appealable),
                requireNonNullElse(appealDays, THREE_WEEKS),
                Boolean.TRUE.equals(returnsToCeiling),
                reviewSampling == null ? ONE_IN_TEN : reviewSampling.fact());
    }
}
