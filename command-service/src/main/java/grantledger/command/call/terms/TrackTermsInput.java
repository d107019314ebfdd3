package grantledger.command.call.terms;

import grantledger.command.values.Amount;
import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A track as an officer writes it. */
public record TrackTermsInput(
        @NotNull Track track,
        @NotEmpty @Size(max = 10) List<@NotNull ApplicantType> applicantTypes,
        @NotNull @Amount Long budgetSek,
        @Amount Long minGrantSek,
        @Amount Long maxGrantSek) {

    public TrackTerms fact() {
        return new TrackTerms(track, applicantTypes, budgetSek, minGrantSek, maxGrantSek);
    }
}
