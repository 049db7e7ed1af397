kubectl patch pod --subresource=status -p '{"status":{"conditions":[{"type":"DisruptionTarget","status":"True","reason":"TerminationByKubelet","message":"gone"}]}}'
