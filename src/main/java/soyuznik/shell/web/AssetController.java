package soyuznik.shell.web;

import java.util.concurrent.TimeUnit;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import soyuznik.shell.Assets;
import soyuznik.shell.NotFound;

/**
 * Style, script and mark; kept by browsers for a year, since the address changes with the content.
 */
@Controller
class AssetController {
    private static final CacheControl YEAR =
            CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable();
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{name}")
    ResponseEntity<Resource> show(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "")
                    String encodings) {
        var asset = assets.find(name).orElseThrow(NotFound::new);
        var answer = kept().header(HttpHeaders.CONTENT_TYPE, asset.type());
        if (name.equals(Assets.WORKER)) {
            answer.header("Service-Worker-Allowed", "/");
        }
        return encodings.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzip())
                : answer.body(asset.plain());
    }

    private static ResponseEntity.BodyBuilder kept() {
        return ResponseEntity.ok().cacheControl(YEAR).varyBy(HttpHeaders.ACCEPT_ENCODING);
    }
}
