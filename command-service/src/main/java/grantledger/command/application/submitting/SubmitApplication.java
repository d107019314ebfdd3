package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.APPLICANT_TYPE_ELIGIBLE;
import static grantledger.command.application.standing.ApplicationRule.APPLIES_FOR_OWN_ORGANISATION;
import static grantledger.command.application.standing.ApplicationRule.FOCUS_AREA_OF_CALL;
import static grantledger.command.application.standing.ApplicationRule.ONE_APPLICATION_PER_APPLICANT_AND_CALL;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationRule;
import grantledger.command.application.standing.Status;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.OnBehalfOfOrganisation;
import grantledger.command.deciding.Refused;
import grantledger.command.values.Amount;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.command.values.Moment;
import grantledger.command.values.NameBasedId;
import grantledger.command.values.PlannedCostInput;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.MunicipalSupport;
import grantledger.events.Track;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An organisation applies. The application's id follows from call and organisation number, so that a second submission
 * meets the first, whatever the race; it takes the first one's place where that has been withdrawn.
 */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
@OnBehalfOfOrganisation
public record SubmitApplication(
        @NotNull UUID callId,
        @NotNull @Valid ApplicantInput applicant,
        @NotNull @Line String focusArea,
        @NotNull @Line String projectTitle,
        @NotNull @Text String purpose,
        @NotNull @Amount Long requestedAmountSek,
        @NotNull @Day LocalDate projectStart,
        @NotNull @Day LocalDate projectEnd,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid PlannedCostInput> budgetLines,
        Boolean leadershipAnchored,
        MunicipalSupport municipalSupport,
        @NotNull @Valid ContactPerson contact,
        UUID previousGrantId,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Valid FinancingInput> otherFinancing,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Moment Instant receivedAt)
        implements BringsContact {

    public SubmitApplication {
        municipalSupport = requireNonNullElse(municipalSupport, MunicipalSupport.NONE);
        otherFinancing = requireNonNullElse(otherFinancing, List.of());
    }

    @Override
    public UUID applicationId() {
        return callId == null || applicant == null || applicant.organisationNumber() == null
                ? null
                : NameBasedId.of(callId, applicant.organisationNumber());
    }

    @Override
    public SubmitApplication with(SealedContact sealed) {
        return new SubmitApplication(
                callId,
                applicant,
                focusArea,
                projectTitle,
                purpose,
                requestedAmountSek,
                projectStart,
                projectEnd,
                budgetLines,
                leadershipAnchored,
                municipalSupport,
                sealed,
                previousGrantId,
                otherFinancing,
                receivedAt);
    }

    @Override
    public boolean staysWithinMatter() {
        return previousGrantId == null;
    }

    @Override
    public String bornAt(long version) {
        return "/api/applications/" + stream();
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public boolean mayGoOn() {
        return true;
    }

    @Override
    public ApplicationRule alreadyBegun() {
        return ONE_APPLICATION_PER_APPLICANT_AND_CALL;
    }

    @Override
    public void requirePerson(Application earlier, Circumstances with) {
        Acting acting = with.acting();
        APPLIES_FOR_OWN_ORGANISATION.requireOf(
                "applicant.organisationNumber",
                !acting.asApplicantOnly()
                        || acting.organisationNumber() == null
                        || acting.organisationNumber().equals(applicant.organisationNumber()),
                "The token speaks for %s.",
                acting.organisationNumber());
        new Arrival(receivedAt).requirePerson(acting);
        CONFLICT_BARS_FROM_HANDLING.require(
                earlier == null || earlier.isOwnMatterOf(acting) || !earlier.bars(acting.person()),
                "%s has a conflict of interest.",
                acting.person());
    }

    @Override
    public Decision<ApplicationEvent> decide(Application earlier, Circumstances with) {
        requirePlace(earlier, with.acting());
        if (earlier != null) {
            earlier.personalData().requireStandingKey(contact.fact());
        }
        Call call = with.look(Call.KIND, callId)
                .orElseThrow(() -> new Refused(STREAM_EXISTS, "callId", "There is no call " + callId + "."));
        Arrival arrival = new Arrival(receivedAt);
        arrival.requireReceivable(call, with.acting());
        Track track = track(call);
        FocusArea area = focusArea(call, track);
        applicant.requireSound("applicant.");
        SoundProposal.require(proposal(), with.acting().today());
        new EarlierGrant(previousGrantId).require(area, applicant.fact(), with);
        return Decision.of(
                submitted(earlier, track, arrival.isLate(call), with.acting().person()));
    }

    /** One application each; whoever may not know of the withdrawn one does not take its place. */
    private static void requirePlace(Application earlier, Acting acting) {
        ONE_APPLICATION_PER_APPLICANT_AND_CALL.require(
                earlier == null || (earlier.status() instanceof Status.Withdrawn && earlier.isInScopeOf(acting)),
                "The organisation has an application in this call.");
    }

    private Track track(Call call) {
        return call.trackFor(applicant.type())
                .orElseThrow(() -> new Refused(
                        APPLICANT_TYPE_ELIGIBLE, "applicant.type", "No track is open to " + applicant.type() + "."))
                .track();
    }

    private FocusArea focusArea(Call call, Track track) {
        return call.focusArea(focusArea, track)
                .orElseThrow(() -> new Refused(
                        FOCUS_AREA_OF_CALL,
                        "focusArea",
                        "%s is not a focus area of %s in the call.".formatted(focusArea, track)));
    }

    private ApplicationEvent submitted(Application earlier, Track track, boolean late, String person) {
        return earlier == null
                ? new ApplicationSubmitted(
                        applicationId(),
                        callId,
                        track,
                        applicant.fact(),
                        proposal(),
                        previousGrantId,
                        person,
                        receivedAt,
                        late)
                : new ApplicationResubmitted(
                        applicationId(),
                        track,
                        applicant.fact(),
                        proposal(),
                        previousGrantId,
                        person,
                        receivedAt,
                        late);
    }

    private Proposal proposal() {
        return new Proposal(
                focusArea,
                projectTitle,
                purpose,
                requestedAmountSek,
                projectStart,
                projectEnd,
                budgetLines.stream().map(PlannedCostInput::fact).toList(),
                otherFinancing.stream().map(FinancingInput::fact).toList(),
                Boolean.TRUE.equals(leadershipAnchored),
                municipalSupport,
                contact.fact());
    }
}
