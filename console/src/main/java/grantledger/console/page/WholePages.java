package grantledger.console.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteView;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Sends a page once all of it is written: where a template breaks, people get the page of what went wrong and no half of another. */
@Component
class WholePages extends JteViewResolver {
    private final TemplateEngine templates;

    WholePages(TemplateEngine templates, JteProperties properties) {
        super(templates, properties);
        this.templates = templates;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new WholePage(templates);
    }

    private static final class WholePage extends JteView {
        private final TemplateEngine templates;

        WholePage(TemplateEngine templates) {
            super(templates);
            this.templates = templates;
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var written = new Utf8ByteOutput();
            templates.render(getUrl(), model, written);
            response.setCharacterEncoding("UTF-8");
            Timing.tell(request, response);
            response.setContentLength(written.getContentLength());
            // At once: whatever is written goes through every filter's counting, and a page is made of hundreds of
            // pieces.
            response.getOutputStream().write(written.toByteArray());
        }
    }
}
