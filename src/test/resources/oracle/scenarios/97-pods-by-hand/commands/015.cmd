kubectl patch pod web --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"200m"},"limits":{"cpu":"300m"}}}]}}'
