package broken.clients;

import org.springframework.stereotype.Controller;

@Controller
class StrayController {}
