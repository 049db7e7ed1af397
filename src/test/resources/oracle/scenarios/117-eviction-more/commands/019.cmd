kubectl patch pod guarded --subresource=status -p '{"status":{"phase":"Failed"}}'
