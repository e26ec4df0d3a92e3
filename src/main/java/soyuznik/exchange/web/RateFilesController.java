package soyuznik.exchange.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.OurCompany;
import soyuznik.access.Rates;
import soyuznik.exchange.RateAnswers;
import soyuznik.exchange.RateReading;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** A file of rates on its way into the form in which they are written down. */
@Controller
class RateFilesController {
    private static final long MOST = 20 << 20;

    private final OurCompany company;
    private final Rates rates;

    RateFilesController(OurCompany company, Rates rates) {
        this.company = company;
        this.rates = rates;
    }

    @PostMapping("/settings/rates/files")
    ModelAndView create(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        allow(viewer);
        if (file != null && file.getSize() > MOST) {
            return tooLarge();
        }
        var content = file == null ? new byte[0] : file.getBytes();
        return page(RateReading.of(content, company.settings()), false);
    }

    @PostMapping("/settings/rates/files/answers")
    ModelAndView update(RateAnswers answers, Viewer viewer) {
        allow(viewer);
        return page(RateReading.of(answers, company.settings()), true);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        var why = Text.of("rates.file.large");
        var page = page(new RateReading.Refused(List.of(why), 0), false);
        page.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        return page;
    }

    private ModelAndView page(RateReading reading, boolean isAnswered) {
        var days =
                reading instanceof RateReading.Read read
                        ? read.rates().stream().map(RateReading.Rate::since).distinct().toList()
                        : List.<LocalDate>of();
        var page = new RatePage(reading, isAnswered, rates.of(days));
        var view = Answer.page("exchange/rates/show", "page", page);
        view.addObject("trouble", page.trouble());
        view.setStatus(page.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static void allow(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
    }
}
