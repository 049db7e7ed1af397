kubectl describe hpa notthere
