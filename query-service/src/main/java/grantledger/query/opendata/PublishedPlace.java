package grantledger.query.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.places.Counties;
import grantledger.events.places.Places;
import java.util.ArrayList;
import java.util.List;

/** Where a recipient is at home, in 360Giving's form: its municipality, if it has one, and its county. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedPlace(String name, String countryCode, String geoCode, String geoCodeType) {

    /** The standard's list of kinds of code knows British ones only; these are ours, of the codes of Statistics Sweden. */
    private static final String MUNICIPALITY = "SE-KOMMUN";

    private static final String COUNTY = "SE-LAN";

    /** @param year whose names the places have */
    static List<PublishedPlace> of(Applicant applicant, int year) {
        List<PublishedPlace> places = new ArrayList<>();
        if (applicant.municipalityCode() != null) {
            places.add(place(applicant.municipalityCode(), MUNICIPALITY, year));
        }
        places.add(
                applicant.countyCode().equals(Counties.SEVERAL)
                        ? new PublishedPlace(Counties.names().get(Counties.SEVERAL), Places.COUNTRY, null, null)
                        : place(applicant.countyCode(), COUNTY, year));
        return List.copyOf(places);
    }

    private static PublishedPlace place(String code, String kind, int year) {
        return new PublishedPlace(Places.nameIn(year, code).orElse(null), Places.COUNTRY, code, kind);
    }
}
