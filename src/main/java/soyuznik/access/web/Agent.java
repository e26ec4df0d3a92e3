package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import soyuznik.access.Origin;

/** The browser and the system as a person names them: "Firefox, Windows". */
final class Agent {
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static { // the order counts: most browsers name others too
        BROWSERS.put("YaBrowser", "Яндекс Браузер");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR", "Opera");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Agent() {}

    static Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), of(request));
    }

    private static String of(HttpServletRequest request) {
        var header = request.getHeader("User-Agent");
        return header == null ? "" : first(BROWSERS, header) + first(SYSTEMS, header, ", ");
    }

    private static String first(Map<String, String> names, String header) {
        return first(names, header, "");
    }

    private static String first(Map<String, String> names, String header, String before) {
        return names.entrySet().stream()
                .filter(name -> header.contains(name.getKey()))
                .findFirst()
                .map(name -> before + name.getValue())
                .orElse("");
    }
}
