kubectl patch pod plain --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"1900m"},"limits":{"cpu":"1900m"}}}]}}'
