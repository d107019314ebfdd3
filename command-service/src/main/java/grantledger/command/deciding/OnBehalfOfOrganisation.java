package grantledger.command.deciding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An applicant issues the command for an organisation. Where the service is not set to believe everybody, the token has
 * to name it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnBehalfOfOrganisation {}
