kubectl patch pod config-8kd9j --subresource=status -p '{"status":{"conditions":[{"type":"ConfigIssue","status":"True"}]}}'
