package grantledger.standalone.identity;

import grantledger.access.roles.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a token says of the one who carries it.
 *
 * @param organisationNumber the organisation the person speaks for, {@code NNNNNN-NNNN}, or null
 */
public record Bearer(Set<Role> roles, String subject, String organisationNumber) {
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("\\d{6}-\\d{4}");

    /** An applicant whose subject is an organisation number speaks for that organisation. */
    public static Bearer of(Set<Role> roles, String subject) {
        boolean organisation = roles.contains(Role.APPLICANT) && isOrganisationNumber(subject);
        return new Bearer(roles, subject, organisation ? subject : null);
    }

    /**
     * As whoever asks for a token names them.
     *
     * @param subject      the demo's person of the first role where it is null
     * @param organisation what the subject says where it is null
     * @throws IllegalArgumentException when that is no organisation's number
     */
    public static Bearer asked(List<Role> roles, String subject, String organisation) {
        var person = subject == null ? Person.of(roles.getFirst()).subject() : subject;
        var bearer = of(new TreeSet<>(roles), person);
        if (organisation == null) {
            return bearer;
        }
        if (!isOrganisationNumber(organisation)) {
            throw new IllegalArgumentException("The organisation must be NNNNNN-NNNN, not " + organisation);
        }
        return bearer.speakingFor(organisation);
    }

    private static boolean isOrganisationNumber(String text) {
        return ORGANISATION_NUMBER.matcher(text).matches();
    }

    public Bearer speakingFor(String organisation) {
        return new Bearer(roles, subject, organisation);
    }

    /** The same person, who may also say when something happened. */
    public Bearer importing() {
        var more = new TreeSet<>(roles);
        more.add(Role.IMPORTER);
        return new Bearer(more, subject, organisationNumber);
    }
}
