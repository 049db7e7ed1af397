kubectl delete priorityclass s151-low s151-mid s151-high s151-top s151-polite
