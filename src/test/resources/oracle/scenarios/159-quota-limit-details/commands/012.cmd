kubectl patch pod plain --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"10m"},"limits":{"cpu":"300m"}}}]}}'
