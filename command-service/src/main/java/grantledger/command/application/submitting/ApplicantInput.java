package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.MUNICIPALITY_IN_COUNTY;

import grantledger.command.values.County;
import grantledger.command.values.Line;
import grantledger.command.values.OrganisationNumber;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Who applies, as written in the application. */
public record ApplicantInput(
        @NotNull @Line String name,
        @NotNull @OrganisationNumber String organisationNumber,
        @NotNull ApplicantType type,
        @NotNull @County String countyCode,

        @Pattern(regexp = "\\d{4}", message = "must be four digits")
        String municipalityCode) {

    void requireSound(String prefix) {
        MUNICIPALITY_IN_COUNTY.requireOf(
                prefix + "municipalityCode",
                municipalityCode == null || municipalityCode.startsWith(countyCode),
                "Municipality %s does not lie in county %s.",
                municipalityCode,
                countyCode);
    }

    Applicant fact() {
        return new Applicant(name, organisationNumber, type, countyCode, municipalityCode);
    }
}
