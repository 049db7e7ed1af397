kubectl describe ds big
