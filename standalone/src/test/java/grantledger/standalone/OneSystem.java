package grantledger.standalone;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one system that they share, or the one {@link Apart} from it for those that ask for that; each starts
 * with the first of them and stops after the last.
 */
public final class OneSystem implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(Apart.class) ? in(context, "apart") : in(context);
    }

    public static TestSystem in(ExtensionContext context) {
        return in(context, "shared");
    }

    private static TestSystem in(ExtensionContext context, String name) {
        return context.getRoot().getStore(HERE).computeIfAbsent(name, _ -> TestSystem.start(), TestSystem.class);
    }
}
