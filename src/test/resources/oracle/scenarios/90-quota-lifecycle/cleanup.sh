#!/bin/bash
kubectl delete priorityclass s90-high
