kubectl patch pod sized --subresource=resize -p '{"spec":{"containers":[{"name":"c","image":"nginx:1.26"}]}}'
