kubectl patch pod host --subresource=status -p '{"status":{"phase":"Succeeded"}}'
