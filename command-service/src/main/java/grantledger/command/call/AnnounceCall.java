package grantledger.command.call;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Line;
import grantledger.command.values.Moment;
import grantledger.command.values.NameBasedId;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.FocusArea;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes a call public. Without a {@code callId} the id follows from the diary number, so that a call announced twice
 * meets itself.
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
        @NotEmpty @Size(max = 10) List<@NotNull FocusArea> focusAreas,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid CriterionInput> criteria,
        @Size(max = 50) List<@NotNull @Valid FormalRequirementInput> formalRequirements,
        @Size(max = 20) List<@NotNull @Valid PlannedReportInput> reportingDuties,
        Boolean appealable,
        Boolean returnsToCeiling,
        @Valid ReviewSamplingInput reviewSampling)
        implements CallCommand {

    private static final UUID CALLS = UUID.fromString("6f9c0f0e-6c1d-5d0a-9f57-2c9d1c4f3a10");
    private static final ReviewSampling ONE_IN_TEN = new ReviewSampling(10, null);

    public AnnounceCall {
        callId = callId == null && diaryNumber != null ? NameBasedId.of(CALLS, diaryNumber) : callId;
        formalRequirements = Objects.requireNonNullElse(formalRequirements, List.of());
        reportingDuties = Objects.requireNonNullElse(reportingDuties, List.of());
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public CallRule alreadyBegun() {
        return CallRule.CALL_ANNOUNCED_ONCE;
    }

    @Override
    public Decision<CallEvent> decide(Call none, Circumstances with) {
        CallTerms terms = new CallTerms(
                diaryNumber,
                title,
                legalBases,
                opensAt,
                closesAt,
                tracks.stream().map(TrackTermsInput::fact).toList(),
                focusAreas,
                criteria.stream().map(CriterionInput::fact).toList(),
                formalRequirements.stream().map(FormalRequirementInput::fact).toList(),
                reportingDuties.stream().map(PlannedReportInput::fact).toList(),
                Boolean.TRUE.equals(appealable),
                Boolean.TRUE.equals(returnsToCeiling),
                reviewSampling == null ? ONE_IN_TEN : reviewSampling.fact());
        SoundTerms.require(terms);
        return Decision.of(new CallAnnounced(callId, terms));
    }
}
